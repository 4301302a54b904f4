import type { Result } from '../../shared/day/commands/index.ts'
import { words } from '../common/words/words.ts'

/** The outcome of a call in words: the numbers that it called, or else those that it finished. */
export function sayCalled({ called, finished }: Result<'call-next' | 'call-one'>): string {
  const text = words().marshal
  if (called.length) return text.called({ numbers: called.join(' ') })
  return text.finished({ numbers: finished.join(' ') })
}
