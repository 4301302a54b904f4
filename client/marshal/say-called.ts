import type { Result } from '../../shared/day/commands/index.ts'
import { words } from '../common/words/words.ts'

/** What came of a call, in words: whom it called, or else whom it finished. */
export function sayCalled({ called, finished }: Result<'call-next' | 'call-one'>): string {
  const text = words().marshal
  if (called.length) return text.called({ numbers: called.join(' ') })
  return text.finished({ numbers: finished.join(' ') })
}
