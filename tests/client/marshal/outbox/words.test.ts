// The tablet's words for a command that another release of its page kept.

import { expect, test, vi } from 'vitest'
import type { OutboxEntry } from '../../../../client/marshal/outbox/entry.ts'

// the page's language is written on its document
vi.stubGlobal('document', { documentElement: {} })
const { setLanguage } = await import('../../../../client/common/words/words.ts')
const { sayEntry, sayFate } = await import('../../../../client/marshal/say-entry.ts')

function kept(command: string, input: OutboxEntry['input'], tried = false): OutboxEntry {
  const fate = { is: 'lapsed', tried, why: 'release' } as const
  return { seq: 1, id: 'id-1', site: 'xingfuli', command, input, at: 0, day: null, fate }
}

test.each([
  ['zh-CN', 'A017 完成', '另一个版本的操作“move-floor” · A017 · 台 2 · G', '没有执行', '可能已经执行'],
  [
    'en',
    'A017 finished',
    'A step of another version, “move-floor” · A017 · Desk 2 · G',
    'not done',
    'may have',
  ],
] as const)(
  'in %s it names the act and its number, and says that it was not done, or that it may have been',
  async (language, act, unknown, undone, doubt) => {
    await setLanguage(language)
    expect(sayEntry(kept('finish', { number: 'A017' }), null)).toBe(act)
    expect(sayEntry(kept('move-floor', { number: 'A017', desk: '2', queue: 'G', up: 3 }), null)).toBe(unknown)
    expect(sayFate(kept('finish', {}))).toContain(undone)
    expect(sayFate(kept('finish', {}, true))).toContain(doubt)
    expect(sayFate(kept('finish', {}, true))).not.toContain(undone)
  },
)
