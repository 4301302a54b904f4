import { expect, test } from 'vitest'
import { language } from '../../../../client/common/words/words.ts'
import { NotesElement } from '../../../../client/resident/parts/notes.ts'
import { claimWords } from '../../../../shared/text/claim-words.ts'
import { MORNING } from '../../../kit/given.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'

test('a ticket without notes shows none', async () => {
  expect((await mount(NotesElement)).text).toBe('')
})

test("it says when the number was handed out again, in the site's time", async () => {
  const part = await mount(NotesElement, { handedAt: MORNING })
  expect(part.text).toBe(claimWords[language()].handed({ time: '08:00' }))
})

test('every language says that the browser forgets the number', async () => {
  await inEveryLanguage(async (language) => {
    const part = await mount(NotesElement, { isForgetful: true }, { language })
    expect(part.get('status').textContent).toBe(claimWords[language].forgetful)
  })
})
