import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { EnrolElement } from '../../../../client/setup/parts/enrol.ts'
import { MINUTE, MORNING } from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { memberOf, summaryOf } from '../owner.ts'

const PATH = `POST /api/staff/${encodeURIComponent('王芳')}/enrolments` as const

async function show() {
  server().http.answers(PATH, { is: { code: 'c1', until: MORNING + 10 * MINUTE } })
  const part = await mount(EnrolElement, { sites: [summaryOf()] }, { at: MORNING })
  const enrolled = heard(part.element, 'enrolled')
  expect(part.find('dialog')).toBe(null)
  await part.element.show(memberOf('王芳'))
  await settled()
  return { part, enrolled }
}

test('it opens over the page with a code for that account', async () => {
  const { part } = await show()
  expect(part.within('dialog', words().setup.enrol.title({ name: '王芳' }))).toSay('#enrol=c1')
})

test('closed, the code is forgotten, and that it is over is told', async () => {
  const { part, enrolled } = await show()
  await part.press(words().common.close)
  expect(part.find('dialog')).toBe(null)
  expect(part.element.shadowRoot?.textContent).not.toContain('#enrol=')
  expect(enrolled.length).toBe(1)
})

test('opened for somebody else it has a code of theirs alone', async () => {
  const { part } = await show()
  await part.press(words().common.close)
  server().http.answers(`POST /api/staff/${encodeURIComponent('张伟')}/enrolments`, 'is down')
  await part.element.show(memberOf('张伟'))
  await settled()
  const dialog = part.within('dialog')
  expect(dialog).toSay(words().setup.enrol.title({ name: '张伟' }))
  expect(dialog).not.toSay('#enrol=c1')
  expect(dialog).toSay(words().common.notSent)
})
