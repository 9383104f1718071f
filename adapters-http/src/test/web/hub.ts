/** The Hub that whoever runs the tests lends them; the tests that need one are skipped without it. */
export const HUB = process.env.FORKPOINT_HUB;

const TOKEN = process.env.FORKPOINT_HUB_TOKEN ?? '';

/** What a service needs to share there. */
export const SHARING: Record<string, string> = {
  HF_ENDPOINT: HUB ?? '',
  HF_TOKEN: TOKEN,
  FORKPOINT_SHARE_PERSONAL_INTERVAL: '1s',
};

/** Asks the Hub itself. */
export async function askHub(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(new URL(path, HUB), {
    method,
    headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}
