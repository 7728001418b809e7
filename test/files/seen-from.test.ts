import { describe, expect, it } from 'vitest'
import { seenFrom } from '../../src/files/seen-from.ts'

describe('A file', () => {
  it.each([
    ['.', 'questions/ecs.yaml', 'questions/ecs.yaml'],
    ['.', './a/../questions/ecs.yaml', 'questions/ecs.yaml'],
    ['/work', '/work/bank/ecs.yaml', 'bank/ecs.yaml'],
    ['/work', '/work/..bank/ecs.yaml', '..bank/ecs.yaml'],
    ['/work', '/elsewhere/ecs.yaml', '/elsewhere/ecs.yaml'],
    ['/work', '/working/ecs.yaml', '/working/ecs.yaml'],
  ])('is seen from %j: %j is %j', (folder, file, seen) => {
    expect(seenFrom(folder, file)).toBe(seen)
  })
})
