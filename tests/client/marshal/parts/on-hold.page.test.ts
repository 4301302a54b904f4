import { expect, test } from 'vitest'
import { sayTime } from '../../../../client/common/words/say-time.ts'
import { language } from '../../../../client/common/words/words.ts'
import { OnHoldElement } from '../../../../client/marshal/parts/on-hold.ts'
import { awayWords } from '../../../../shared/text/away-words.ts'
import { after, givenAt, holder, MINUTE, openDay, step, taken, times } from '../../../kit/given.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { withLines } from '../../../kit/sample.ts'
import { tablet } from '../tablet.ts'

const text = () => awayWords[language()]
const own = { by: holder('A001') }
const away = (minutes: number, more: { atEnd?: true } = {}) =>
  step('hold', { number: 'A001', minutes, ...more }, own)
/** A001 is away for the third time, and comes back at the end; a marshal holds A002. */
const day = () =>
  givenAt(
    withLines(0),
    openDay,
    times(2, taken()),
    away(10),
    after(4 * MINUTE, step('resume', { number: 'A001' }, own)),
    away(10),
    after(5 * MINUTE, step('resume', { number: 'A001' }, own)),
    away(20, { atEnd: true }),
    step('hold', { number: 'A002' }),
  )

test('each number on hold stands with how often and how long its holder has held it, and where it comes back', () =>
  inEveryLanguage(async (language) => {
    const played = day()
    const { part } = await tablet(OnHoldElement, played, ({ onHold }) => ({ onHold }), { language })
    const until = (minutes: number) => text().untilThen({ time: sayTime(played.at + minutes * MINUTE) })
    expect(part).toSay(`${until(20)} · ${text().total({ times: 3, minutes: 29 })} · ${text().toEnd}`)
    expect(part).toSay(`${until(10)} · ${text().byMarshal}`)
  }))
