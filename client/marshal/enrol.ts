// The code that the owner's page shows for this tablet. It is in the address's fragment, which browsers never send to a
// server.

import { request } from '../common/http/request.ts'

const CODE = /^#enrol=([\w-]+)$/

/** How the use of a code ended. */
export type Enrolled = 'signed-in' | 'declined' | 'refused' | 'not-sent'

/** The code that this page was opened with; null: none. */
export function codeInAddress(): string | null {
  return CODE.exec(location.hash)?.[1] ?? null
}

/** The name of the code's account; the code stays good. `refused` when it is used or too old. */
export async function enrolledAccount(code: string): Promise<{ name: string } | Enrolled> {
  const answer = await request('post /api/enrolments/account', { body: { code } }).catch(() => null)
  return answer?.ok ? answer.body : fateOf(answer)
}

/** Signs in with the code. */
export async function enrol(code: string): Promise<Enrolled> {
  return fateOf(await request('post /api/enrolments', { body: { code } }).catch(() => null))
}

/** Removes the code from the address, so that a reload does not try it again. */
export function forgetCode(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
}

function fateOf(answer: { ok: boolean } | null): Enrolled {
  if (!answer) return 'not-sent'
  return answer.ok ? 'signed-in' : 'refused'
}
