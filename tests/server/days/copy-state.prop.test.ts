// The states of a keeper's copy of its day, and its transitions.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CopyState,
  failLoad,
  finishLoad,
  inDoubt,
  type Loading,
  load,
  ready,
  unread,
} from '../../../server/days/copy-state.ts'

const ended = Promise.resolve()

test('a load that succeeds makes the copy ready', () => {
  const loading = load(unread, ended)
  expect(finishLoad(loading, loading, 'day')).toEqual(ready('day'))
})

test('a load that fails leaves the day unread, also after doubt: the next question reads the log', () => {
  for (const from of [unread, inDoubt]) {
    const loading = load(from, ended)
    expect(failLoad(loading, loading)).toBe(unread)
  }
})

test('a day that is ready or being loaded is not loaded in parallel: such a load does not compile', () => {
  // @ts-expect-error a copy that is ready
  load(ready('day'), ended)
  // @ts-expect-error a copy that is being read
  load(load(unread, ended), ended)
  // @ts-expect-error only a copy that is ready has a day
  const day = (copy: CopyState<string>) => copy.day
  expect(day(unread)).toBeUndefined()
})

type Step = 'load' | 'finish' | 'fail' | 'settle' | 'drop' | 'doubt'
const steps = fc.array(fc.constantFrom<Step>('load', 'finish', 'fail', 'settle', 'drop', 'doubt'), {
  maxLength: 40,
})

test('a copy that was dropped, doubted or replaced during a load never becomes the day that the load found', () => {
  fc.assert(
    fc.property(steps, (played) => {
      let copy: CopyState<number> = unread
      /** Loads that have not ended, oldest first, each with the day that it will find. */
      const loads: { loading: Loading; day: number }[] = []
      let days = 0
      for (const step of played) {
        const before = copy
        if (step === 'settle') copy = ready(++days)
        if (step === 'drop') copy = unread
        if (step === 'doubt') copy = inDoubt
        if (step === 'load' && (copy.is === 'unread' || copy.is === 'in-doubt')) {
          const loading = load(copy, ended)
          loads.push({ loading, day: ++days })
          copy = loading
        }
        if (step !== 'finish' && step !== 'fail') continue
        const one = loads.shift()
        if (!one) continue
        copy = step === 'finish' ? finishLoad(copy, one.loading, one.day) : failLoad(copy, one.loading)
        const wasIts = before === one.loading
        const after = step === 'finish' ? ready(one.day) : unread
        expect(copy).toEqual(wasIts ? after : before)
      }
    }),
  )
})
