// The code that the owner's page shows for this tablet. It stands in the address's fragment, which no server is sent.

import { ask } from '../common/http.ts'

const CODE = /^#enrol=([\w-]+)$/

/** Signs in with the code in the address, where there is one: `refused` when it is used up or too old. */
export async function enrol(): Promise<'no-code' | 'signed-in' | 'refused' | 'not-sent'> {
  const code = CODE.exec(location.hash)?.[1]
  if (!code) return 'no-code'
  const answer = await ask('POST', '/api/enrolments', { code }).catch(() => null)
  // without an answer it stays: loading the page again tries again
  if (!answer) return 'not-sent'
  history.replaceState(history.state, '', location.pathname + location.search)
  return answer.ok ? 'signed-in' : 'refused'
}
