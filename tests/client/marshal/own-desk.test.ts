import { expect, test } from 'vitest'
import { isOthers, leftAlone, ownDesk, turnAt } from '../../../client/marshal/own-desk.ts'
import type { MarshalView } from '../../../shared/day/views/marshal.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { callNext, given, openDay, openDesk, step, taken, times } from '../../kit/given.ts'

const names = new Map([['m1', '王芳']])
const viewOf = ({ day, at }: ReturnType<typeof given>): MarshalView => ({
  ...marshalView(day, at, [], [], null, { names, present: [] }),
  protocol: 4,
})
const by = { role: 'marshal', id: 'm1' } as const
const opened = (desk: string) => ({ ...openDesk(desk), asked: { by } })

test('an account that signs in at a second tablet finds the one desk where it works, and none where that is not clear', () => {
  const one = viewOf(given(openDay, opened('1')))
  expect(ownDesk(one.desks, '王芳')).toBe('1')
  expect(ownDesk(one.desks, '李强')).toBeNull()
  expect(ownDesk(viewOf(given(openDay, opened('1'), opened('2'))).desks, '王芳')).toBeNull()
})

test('a desk is another’s while they work there, and nobody’s once it is closed', () => {
  const [open, closed] = viewOf(given(openDay, opened('1'))).desks
  expect([isOthers(open!, '李强'), isOthers(open!, '王芳'), isOthers(open!, null)]).toEqual([
    true,
    false,
    false,
  ])
  expect(isOthers(closed!, '李强')).toBe(false)
})

test('an account whose desk was taken over is told so, and nobody presses Next at a desk where another works', () => {
  const [desk] = viewOf(given(openDay, opened('1'))).desks
  expect(turnAt(desk!, '王芳', true)).toEqual({ is: 'next' })
  expect(turnAt(desk!, '李强', false)).toEqual({ is: 'takes-over', wasMine: false })
  expect(turnAt(desk!, '李强', true)).toEqual({ is: 'takes-over', wasMine: true })
})

test('at a resting desk the marshal who left it goes on, and any other takes it over', () => {
  const [desk] = viewOf(given(openDay, opened('1'), step('rest-desk', { desk: '1' }))).desks
  expect(turnAt(desk!, '王芳', true)).toEqual({ is: 'goes-on' })
  expect(turnAt(desk!, '李强', false)).toEqual({ is: 'takes-over', wasMine: false })
})

test('a rest leaves alone the queues that no other working desk calls', () => {
  const queues = (...steps: Parameters<typeof given>) =>
    leftAlone(viewOf(given(openDay, openDesk('1'), times(3, taken()), ...steps)), '1').map(({ id }) => id)
  expect(queues()).toEqual(['A'])
  expect(queues(openDesk('2'))).toEqual([])
  expect(queues(openDesk('2'), step('rest-desk', { desk: '2' }))).toEqual(['A'])
  expect(queues(callNext('1', []), callNext('1', ['A001']), callNext('1', ['A002']))).toEqual([])
})
