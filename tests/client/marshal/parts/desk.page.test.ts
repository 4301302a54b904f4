import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { DeskPart } from '../../../../client/marshal/parts/desk.ts'
import { given, openDay, openDesk, type Played, taken, times } from '../../../kit/given.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { ME, tablet } from '../tablet.ts'

const mountDesk = (played: Played, me = ME) =>
  tablet(DeskPart, played, (view) => ({ view, desk: view.desks[0]!, me }), { me })

const text = () => words().marshal

test('Next calls the first that wait, and names whom the tablet shows at the desk', async () => {
  const { part, does } = await mountDesk(given(openDay, openDesk(), times(3, taken())))
  expect(part.text).toContain(text().nextHint({ numbers: 'A001' }))
  await part.press(text().next)
  expect(server().commands).toEqual([['call-next', { desk: '1', seen: [] }]])
  expect(part.offers(text().next)).toBe(false)
  await does()
  expect(part.get('status').textContent).toContain('A001')
})
