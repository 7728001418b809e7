/** What the fixtures of rules are made from: a manifest, a fact and a question in which no rule finds anything. */
export const baseManifest = {
  id: 'sample',
  title: 'Sample exam',
  code: 'SAM-1',
  blueprint: {
    questions: 75,
    unscored: 10,
    minutes: 180,
    source: 'https://docs.example.com/exam',
    checked: '2026-11-01',
    domains: [
      {
        id: 'delivery',
        title: 'Delivery',
        weight: 60,
        tasks: [
          { id: '1.1', title: 'Release' },
          { id: '1.2', title: 'Test' },
        ],
      },
      { id: 'operation', title: 'Operation', weight: 40, tasks: [{ id: '2.1', title: 'Watch' }] },
    ],
  },
  policy: {
    shapes: [
      { options: 4, keys: 1 },
      { options: 5, keys: 2 },
    ],
    referenceHosts: ['docs.example.com'],
    blindSolves: 0,
    staleDays: { warning: 180, error: 365 },
  },
  services: [
    { id: 'deploy', name: 'Deploy', prefix: 'Acme' },
    { id: 'old-deploy', name: 'PushBox', prefix: 'Acme', status: 'legacy', formerly: ['BoxPush'] },
    { id: 'connections', name: 'PushBox Connections', prefix: 'Acme' },
    { id: 'queue', name: 'Queue Service', prefix: 'Acme', formerly: ['Acme Line'] },
  ],
}

export const baseFact = {
  id: 'fact',
  claim: 'A fleet that is kept can take the traffic back at once.',
  status: 'current',
  references: [{ url: 'https://docs.example.com/fleets', checked: '2026-11-01' }],
}

export const baseQuestion = {
  version: 1,
  status: 'active',
  task: '1.1',
  facts: ['fact'],
  cognitive: 'apply',
  angoff: [0.6],
  scenario:
    'A company runs a payment service on six servers behind a load balancer. During the last release, half of the servers returned errors for six minutes. The team must keep full capacity during a release and must be able to return to the old version within one minute.',
  prompt: 'Which solution will meet these requirements?',
  constraints: { c1: 'full capacity during a release', c2: 'back to the old version within one minute' },
  takeaway: 'A fleet that is kept can take the traffic back at once.',
}

export const baseOptions = [
  {
    id: 'rolling',
    text: 'Replace the servers one after the other, and wait after each server until its health check passes.',
    fails: ['c1'],
    why: 'A server in replacement takes no traffic, so the capacity is lower during the release.',
  },
  {
    id: 'second-fleet',
    text: 'Install the new version on a second fleet, move the traffic, and keep the first fleet for an hour.',
    correct: true,
    meets: ['c1', 'c2'],
    why: 'The first fleet serves until the traffic moves, and it can take the traffic back at once.',
  },
  {
    id: 'fresh-fleet',
    text: 'Install the release on a fresh fleet, and delete the servers of the first fleet after the health check passes.',
    fails: ['c2'],
    why: 'Capacity is kept, but the old version has to be installed again before it can serve.',
  },
  {
    id: 'snapshot',
    text: 'Take a snapshot of each server, install the release in place, and restore the snapshots after errors.',
    belief: 'A snapshot of a server is restored within one minute',
    why: 'A restore takes as long as the disk is large, and the servers are out of service meanwhile.',
  },
]
