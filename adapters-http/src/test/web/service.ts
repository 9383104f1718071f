import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base } from '@playwright/test';

/** How Forkpoint is called; the words of a command line, one in each line. */
const PROGRAM = (process.env.FORKPOINT_PROGRAM ?? '../forkpoint').split('\n');

/** A service of its own, over a data directory of its own. */
export class Service {
  address = '';
  private readonly folder = mkdtempSync(join(tmpdir(), 'forkpoint-page-'));
  private process: ChildProcess | null = null;

  /** @param more variables of its environment */
  constructor(private readonly more: Record<string, string> = {}) {}

  get home(): string {
    return join(this.folder, 'home');
  }

  private get environment(): NodeJS.ProcessEnv {
    return { ...process.env, FORKPOINT_HOME: this.home, ...this.more };
  }

  /** Writes a file to be imported, and says where it is. */
  file(name: string, content: string | Uint8Array): string {
    const place = join(this.folder, name);
    writeFileSync(place, content);
    return place;
  }

  /** Runs a command, and gives what it prints. */
  run(...words: string[]): string {
    const [program, ...first] = PROGRAM;
    return execFileSync(program!, [...first, ...words], {
      env: this.environment,
      encoding: 'utf8',
    });
  }

  async start(...options: string[]): Promise<void> {
    const [program, ...first] = PROGRAM;
    const started = spawn(program!, [...first, 'serve', '--port', '0', ...options], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.process = started;
    this.address = await new Promise((resolve, reject) => {
      let said = '';
      started.stdout.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        const address = /Forkpoint is at (\S+)/.exec(said)?.[1];
        if (address !== undefined) {
          resolve(address.replace(/\/?$/, '/'));
        }
      });
      started.on('exit', (code) => reject(new Error(`the service ended with ${code}`)));
    });
  }

  /** Imports a session through the API, and gives its id. */
  async imported(trace: string, workspace = 'demo', headers: Record<string, string> = {}): Promise<string> {
    const response = await fetch(`${this.address}api/workspaces/${workspace}/imports`, {
      method: 'POST',
      body: trace,
      headers: { 'Content-Type': 'application/octet-stream', ...headers },
    });
    const answer = (await response.json()) as { session: string }[];
    if (!response.ok) {
      throw new Error(JSON.stringify(answer));
    }
    return answer[0]!.session;
  }

  /** Saves files as the next checkpoint of a session. */
  async saved(session: string, files: Record<string, string | Uint8Array>, trace?: string): Promise<void> {
    const folder = mkdtempSync(join(this.folder, 'files-'));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const body = { directory: folder, ...(trace !== undefined && { trace: this.file('grown.jsonl', trace) }) };
    await this.post(`api/sessions/${session}/checkpoints`, body);
  }

  /** Forks a session, and gives the fork's id. */
  async forked(session: string, fork: { at: number; title: string }): Promise<string> {
    return ((await this.post(`api/sessions/${session}/forks`, fork)) as { session: string }).session;
  }

  /** How many checkpoints a session has. */
  async checkpoints(session: string): Promise<number> {
    const state = (await (await fetch(`${this.address}api/sessions/${session}`)).json()) as { checkpoints: number };
    return state.checkpoints;
  }

  private async post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(this.address + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    });
    if (!response.ok) {
      throw new Error(await response.text());
    }
    return response.json();
  }

  stop(): void {
    this.process?.removeAllListeners('exit');
    this.process?.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One service for the tests of a file, which do not disturb one another. */
export const test = base.extend<object, { service: Service }>({
  service: [
    async ({}, use) => {
      const service = new Service();
      await service.start();
      await use(service);
      service.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from '@playwright/test';
