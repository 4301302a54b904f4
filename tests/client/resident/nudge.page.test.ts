import { expect, onTestFinished, test } from 'vitest'
import { nudge } from '../../../client/resident/nudge.ts'

const view = (state: 'waiting' | 'lined' | 'called', call: number | null = null) => ({
  state,
  call,
  prompt: null,
  soon: { at: null, wish: null, backBy: null },
})

/** A page that was left at its end, as after keeping the picture of the number. */
function leftAtEnd(): void {
  const tall = document.createElement('div')
  tall.style.height = '5000px'
  document.body.append(tall)
  onTestFinished(() => tall.remove())
  scrollTo(0, 4000)
  expect(scrollY).toBeGreaterThan(0)
}

test('a call is seen on a page that was left at its end', () => {
  leftAtEnd()
  nudge(view('lined'), view('called', 7))
  expect(scrollY).toBe(0)
})

test('what calls nobody does not move a page that somebody reads', () => {
  leftAtEnd()
  nudge(view('called', 7), view('waiting'))
  expect(scrollY).toBeGreaterThan(0)
})
