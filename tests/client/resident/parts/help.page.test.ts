import { expect, test } from 'vitest'
import { HelpElement } from '../../../../client/resident/parts/help.ts'
import { claimWords } from '../../../../shared/text/claim-words.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'

test('each kind of help is one tap, in every language', async () => {
  await inEveryLanguage(async (language, { common }) => {
    const part = await mount(HelpElement, {}, { language })
    const asked = heard(part.element, 'help')
    const group = part.within('group', claimWords[language].helpWith)
    const kinds = ['wheelchair', 'code', 'phone', 'counsel', 'visit', 'other'] as const
    expect(group.names()).toEqual(kinds.map((kind) => common.help[kind]))
    for (const kind of kinds) await part.press(common.help[kind])
    expect(asked).toEqual(kinds)
  })
})
