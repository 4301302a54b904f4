import { expect, test } from 'vitest'
import { agentOf } from '../../../server/access/agent.ts'
import { cookiesFor } from '../../../server/access/cookies.ts'

const DEVICE = 'd'.repeat(22)

test('over https a cookie is for this host alone, and one without that prefix is ignored', () => {
  const cookies = cookiesFor(true)
  expect(cookies.session('s')).toBe('__Host-yimi=s; Path=/; HttpOnly; Secure; SameSite=Lax')
  expect(cookies.device(DEVICE)).toBe(
    `__Host-yimi-device=${DEVICE}; Max-Age=34560000; Path=/; HttpOnly; Secure; SameSite=Lax`,
  )
  expect(cookies.of(`yimi=planted; yimi-device=${DEVICE}`)).toEqual({
    session: null,
    device: null,
    joins: [],
  })
  expect(cookies.of(`yimi=planted; __Host-yimi=s; __Host-yimi-device=${DEVICE}; yimi-join-one=j`)).toEqual({
    session: 's',
    device: DEVICE,
    joins: ['j'],
  })
})

test('over plain http the names have no prefix, and a session that ends removes its cookie', () => {
  const cookies = cookiesFor(false)
  expect(cookies.of('a=b; yimi=s=; yimi-device=short')).toEqual({ session: 's=', device: null, joins: [] })
  expect(cookies.session('')).toBe('yimi=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax')
})

test.each(['', ';;=', 'yimi', '%E0%A4%A=1; yimi-device=%', '__proto__=1; yimi-join-=', '"; yimi'])(
  'the header %j signs nobody in',
  (header) => {
    expect(cookiesFor(false).of(header)).toMatchObject({ session: null, device: null })
  },
)

test.each([
  [
    'Mozilla/5.0 (Linux; Android 14; Pad) AppleWebKit/537.36 Chrome/130.0.0.0 Safari/537.36',
    'Chrome · Android',
  ],
  [
    'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Safari/604.1',
    'Safari · iPad',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0', 'WeChat · iPhone'],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/130.0.0.0 Safari/537.36 Edg/130.0', 'Edge · Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox · Linux'],
  ['<script>alert(1)</script>', ''],
  [undefined, ''],
])('%s is reported as %j', (header, words) => {
  expect(agentOf(header)).toBe(words)
})
