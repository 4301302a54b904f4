// One word for one action, as in docs/words.md.

import { expect, test } from 'vitest'
import { everyLanguage } from '../../../shared/text/every-language.ts'
import { pageTexts, textsOf } from '../../kit/texts.ts'

const NEVER = {
  'zh-CN': /退回队伍|回到队伍|移除|开始今天的服务|解除|圆点/,
  en: /back to the line|back in the line|bring back|put back|take(?:n)? (?:it )?away|taken back|pass on to|turn(?:s|ed)? over|too old|got it|transferred|today.s service|revoke|erased|\bthe dot\b/i,
}
/** Fragments that are used within a sentence or after another text: all other texts may be a button, a heading or a sentence. */
const PARTS =
  /^(?:audit\.|away\.(?:untilThen|toEnd)$|ahead\.(?:today|tomorrow|last|listed)$|common\.wait|resident\.(?:partyOf|unservedShort|after)$|screen\.lineCrowded|overview\.(?:\w+Unit|notYet|neededWait)$|overview\.totals\.|quota\.soldOut$|pauses\.(?:backAt|over)$|person\.shownDigits|marshal\.(?:nextHint|coming)$|outbox\.(?:tapLeft|sending)$|spacing\.(?:since|late)$|setup\.screens\.listed|setup\.making\.(?:listed|nameGuessed)$|setup\.calendar\.says\.|setup\.form\.(?:says\.|place\.none$|ending\.mark$))/

test('each action has one word on every page', () => {
  const wrong = Object.entries(NEVER).flatMap(([language, never]) =>
    textsOf(pageTexts[language as keyof typeof NEVER], '').filter(([, text]) => never.test(text)),
  )
  expect(wrong, `docs/words.md has the word; not: ${Object.values(NEVER).join(' or ')}`).toEqual([])
})

test('English buttons and texts that stand alone begin with a capital, a number or a placeholder', () => {
  const alone = textsOf(pageTexts.en, '').filter(([path]) => !PARTS.test(path))
  const small = alone.filter(([, text]) => !/^[\p{Lu}\p{N}{“]/u.test(text))
  expect(small, 'a part of a sentence stands in PARTS of this test').toEqual([])
})

test('the button that removes a person’s number has another word than one that only closes a dialog', () => {
  for (const { common, marshal } of Object.values(everyLanguage))
    expect([common.cancel, common.close]).not.toContain(marshal.findDo.leave)
})
