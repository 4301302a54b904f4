import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { ElsewhereElement } from '../../../../client/marshal/parts/elsewhere.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const text = () => words().marshal
const session = (sites: string[]) => ({ name: '王芳', role: 'marshal', sites, allSites: false }) as const
const named = [{ id: 'xingfuli', name: { 'zh-CN': '幸福里小区西苑', en: 'Xingfuli West Court' } }]

test('an account at the wrong tablet gets links to its own sites, by name', async () => {
  server().http.answers('GET /api/sites', { is: named })
  const part = await mount(ElsewhereElement, { session: session(['xingfuli', 'old-town']) })
  expect(part).toSay(text().elsewhereWhy({ name: '王芳' }))
  expect(part.get('link', 'Xingfuli West Court').getAttribute('href')).toBe('/marshal/xingfuli')
  // a site without a name from the server is shown by its id
  expect(part.get('link', 'old-town').getAttribute('href')).toBe('/marshal/old-town')
})

test('where the names are not known, the sites are shown by their ids', async () => {
  server().http.answers('GET /api/sites', 'is down')
  const part = await mount(ElsewhereElement, { session: session(['xingfuli']) })
  expect(part.get('link', 'xingfuli')).toBeTruthy()
})

test('an account without a site is told whom to ask', async () => {
  server().http.answers('GET /api/sites', { is: [] })
  const part = await mount(ElsewhereElement, { session: session([]) })
  expect(part).toSay(text().elsewhereNone({ name: '王芳' }))
  expect(part.names('link')).toEqual([words().overview.title])
})

test('of very many sites the first are shown, and the last link leads to all', async () => {
  server().http.answers('GET /api/sites', { is: [] })
  const part = await mount(ElsewhereElement, {
    session: session(Array.from({ length: 30 }, (_, n) => `site-${n}`)),
  })
  expect(part.names('link').length).toBe(21)
})

test('somebody else can sign in: the element asks for a sign-out', async () => {
  server().http.answers('GET /api/sites', { is: [] })
  const part = await mount(ElsewhereElement, { session: session(['xingfuli']) })
  let asked = 0
  part.element.addEventListener('sign-out', () => asked++)
  await part.press(text().elsewhereOut)
  expect(asked).toBe(1)
})
