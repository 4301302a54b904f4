import { expect, test } from 'vitest'
import { sayTime } from '../../../../client/common/words/say-time.ts'
import { language, words } from '../../../../client/common/words/words.ts'
import { SiteElement } from '../../../../client/marshal/parts/site.ts'
import { backWords } from '../../../../shared/text/back-words.ts'
import {
  after,
  callNext,
  givenAt,
  holder,
  MINUTE,
  openDay,
  openDesk,
  step,
  taken,
  times,
} from '../../../kit/given.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { withLines } from '../../../kit/sample.ts'
import { tablet } from '../tablet.ts'

const number = 'A001'
const missed = () =>
  givenAt(withLines(0), openDay, openDesk(), times(5, taken()), callNext('1', []), step('miss', { number }))
const back = after(2 * MINUTE, step('come-back', { number }, { by: holder(number) }))

test('the tablet says who waits again since they came back by themselves, and since when', () =>
  inEveryLanguage(async (language) => {
    const played = missed()
    const { part, goesOn } = await tablet(SiteElement, played, (view) => ({ view, site: 'xingfuli' }), {
      language,
    })
    expect(part).not.toSay(text().byThemselves)
    await goesOn(back)
    expect(part).toSay(text().byThemselves)
    expect(part).toSay(text().since({ time: sayTime(played.at + 2 * MINUTE) }))
    expect(part.offers(`${words().marshal.callOne} ${number}, ${text().cameBack}`)).toBe(true)
    await goesOn(callNext('1', []), callNext('1', ['A002']), callNext('1', ['A003']), callNext('1', ['A004']))
    expect(part).not.toSay(text().byThemselves)
  }))

const text = () => backWords[language()]
