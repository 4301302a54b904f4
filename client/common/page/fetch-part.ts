// Parts of a page that are loaded on demand. When a release has removed the part's file, the page reloads itself, so
// that the reader is not told of a broken connection while it works.

import { PROTOCOL } from '../../../shared/protocol/version.ts'
import { forget, keep, kept } from '../browser/kept.ts'
import { reloadAllowed, reloadWhenQuiet } from './reload.ts'
import { serverAnswers } from './server-answers.ts'

const AGAIN = 'again'

/**
 * Loads a part. Where a release has removed its file, the page reloads once nobody is in the middle of something, and
 * this promise stays pending until then. It reloads at once where somebody asked for the part and would lose nothing:
 * `again` then names what they asked for, and `askedBefore` tells it to the new page. Rejects where nobody answers.
 */
export async function fetchPart<T>(load: () => Promise<T>, again = ''): Promise<T> {
  try {
    return await load()
  } catch (failed) {
    if (!(await serverAnswers())) throw failed
    if (again && reloadAllowed(PROTOCOL)) {
      keep(AGAIN, again)
      location.reload()
    } else reloadWhenQuiet(PROTOCOL)
    return new Promise(() => {})
  }
}

/** Which of these parts the page was reloaded for; null: none. The second call returns null. */
export function askedBefore<What extends string>(those: readonly What[]): What | null {
  const again = kept<string>(AGAIN)
  forget(AGAIN)
  return those.find((one) => one === again) ?? null
}
