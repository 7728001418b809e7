import { type ChildProcess, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

const SERVER = 'node_modules/yaml-language-server/bin/yaml-language-server'

/** A place in a text as editors count: line and character from 0. */
export interface Position {
  line: number
  character: number
}

export interface Diagnostic {
  message: string
  range: { start: Position; end: Position }
}

interface Message {
  id?: number
  method?: string
  // biome-ignore lint/suspicious/noExplicitAny: what the server sends depends on what it was asked
  params?: any
  // biome-ignore lint/suspicious/noExplicitAny: the same
  result?: any
  error?: { message: string }
}

/** The real yaml-language-server over its standard streams, asked as an editor asks it. Messages: LSP 3.17, base protocol. */
export class LanguageServer {
  private readonly child: ChildProcess
  private received = Buffer.alloc(0)
  private requests = 0
  private versions = 0
  private readonly waiting = new Map<number, (message: Message) => void>()
  private readonly diagnosed = new Map<string, (found: Diagnostic[]) => void>()

  constructor() {
    this.child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.child.stdout!.on('data', (chunk: Buffer) => this.receive(chunk))
  }

  /** Begins a session; the server looks nothing up in the network. */
  async start(): Promise<void> {
    const textDocument = {
      publishDiagnostics: { versionSupport: true },
      hover: { contentFormat: ['markdown'] },
      completion: { completionItem: { documentationFormat: ['markdown'] } },
    }
    const capabilities = { textDocument, workspace: { configuration: true } }
    await this.request('initialize', { processId: process.pid, rootUri: null, capabilities })
    this.notify('initialized', {})
  }

  /** Opens a file with this text and gives what the server finds in it. */
  open(path: string, text: string): Promise<Diagnostic[]> {
    const uri = uriOf(path)
    const found = new Promise<Diagnostic[]>((resolve) => this.diagnosed.set(uri, resolve))
    const version = ++this.versions
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text } })
    return found
  }

  async completion(path: string, position: Position): Promise<{ label: string; insertText: string }[]> {
    const params = { textDocument: { uri: uriOf(path) }, position }
    return (await this.request('textDocument/completion', params)).items
  }

  async hover(path: string, position: Position): Promise<string> {
    const params = { textDocument: { uri: uriOf(path) }, position }
    return (await this.request('textDocument/hover', params))?.contents.value ?? ''
  }

  /** Ends the session and the process. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    await this.request('shutdown', null)
    this.notify('exit', null)
    await ended
  }

  // biome-ignore lint/suspicious/noExplicitAny: what the server answers depends on what it was asked
  private request(method: string, params: unknown): Promise<any> {
    const id = ++this.requests
    this.send({ id, method, params })
    return new Promise((resolve, reject) =>
      this.waiting.set(id, ({ error, result }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result),
      ),
    )
  }

  private notify(method: string, params: unknown): void {
    this.send({ method, params })
  }

  private send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    this.child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }

  private receive(chunk: Buffer): void {
    this.received = Buffer.concat([this.received, chunk])
    for (;;) {
      const head = this.received.indexOf('\r\n\r\n')
      if (head === -1) return
      const length = Number(/Content-Length: (\d+)/i.exec(this.received.toString('latin1', 0, head))![1])
      const end = head + 4 + length
      if (this.received.length < end) return
      const message = JSON.parse(this.received.toString('utf8', head + 4, end)) as Message
      this.received = this.received.subarray(end)
      this.handle(message)
    }
  }

  private handle({ id, method, params, ...answer }: Message): void {
    if (method === 'textDocument/publishDiagnostics') this.diagnosed.get(params.uri)?.(params.diagnostics)
    else if (method === 'workspace/configuration')
      this.send({ id, result: params.items.map(({ section }: { section: string }) => settingsOf(section)) })
    else if (method !== undefined && id !== undefined) this.send({ id, result: null })
    else if (id !== undefined) this.waiting.get(id)?.(answer)
  }
}

function settingsOf(section: string): object {
  if (section !== 'yaml') return {}
  return { validate: true, completion: true, hover: true, schemaStore: { enable: false } }
}

function uriOf(path: string): string {
  return pathToFileURL(path).href
}
