import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { NotesElement } from '../../../../client/resident/parts/notes.ts'
import { MORNING } from '../../../kit/given.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'

test('of a ticket with nothing to say it says nothing', async () => {
  expect((await mount(NotesElement)).text).toBe('')
})

test('when the number was given out again is said, in the time of the site', async () => {
  const part = await mount(NotesElement, { handedAt: MORNING })
  expect(part.text).toBe(words().claims.handed({ time: '08:00' }))
})

test('that the browser forgets the number is said in every language', async () => {
  await inEveryLanguage(async (language, { claims }) => {
    const part = await mount(NotesElement, { isForgetful: true }, { language })
    expect(part.get('status').textContent).toBe(claims.forgetful)
  })
})
