import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { ElsewhereElement } from '../../../../client/marshal/parts/elsewhere.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const text = () => words().marshal
const session = (sites: string[]) => ({ name: '王芳', role: 'marshal', sites, allSites: false }) as const
const named = [{ id: 'xingfuli', name: { 'zh-CN': '幸福里小区西苑', en: 'Xingfuli West Court' } }]

test('somebody at the wrong tablet is led to their own sites, by name', async () => {
  server().http.answers('GET /api/sites', { is: named })
  const part = await mount(ElsewhereElement, { session: session(['xingfuli', 'old-town']) })
  expect(part).toSay(text().elsewhereWhy({ name: '王芳' }))
  expect(part.get('link', 'Xingfuli West Court').getAttribute('href')).toBe('/marshal/xingfuli')
  // one that the server did not name stands by its id
  expect(part.get('link', 'old-town').getAttribute('href')).toBe('/marshal/old-town')
})

test('whose sites cannot be named finds them by their ids', async () => {
  server().http.answers('GET /api/sites', 'is down')
  const part = await mount(ElsewhereElement, { session: session(['xingfuli']) })
  expect(part.get('link', 'xingfuli')).toBeTruthy()
})

test('whoever has no site is told whom to ask', async () => {
  server().http.answers('GET /api/sites', { is: [] })
  const part = await mount(ElsewhereElement, { session: session([]) })
  expect(part).toSay(text().elsewhereNone({ name: '王芳' }))
  expect(part.names('link')).toEqual([words().overview.title])
})

test('of very many sites the first stand here, and all behind the last link', async () => {
  server().http.answers('GET /api/sites', { is: [] })
  const part = await mount(ElsewhereElement, {
    session: session(Array.from({ length: 30 }, (_, n) => `site-${n}`)),
  })
  expect(part.names('link').length).toBe(21)
})

test('somebody else can sign in: it asks to be signed out', async () => {
  server().http.answers('GET /api/sites', { is: [] })
  const part = await mount(ElsewhereElement, { session: session(['xingfuli']) })
  let asked = 0
  part.element.addEventListener('sign-out', () => asked++)
  await part.press(text().elsewhereOut)
  expect(asked).toBe(1)
})
