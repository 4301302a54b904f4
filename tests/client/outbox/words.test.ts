import { expect, test } from 'vitest'
import { commands } from '../../../shared/day/commands/index.ts'
import { languages } from '../../../shared/text/index.ts'

test('whatever a marshal may ask for has its words while it waits, in every language', () => {
  const asked = Object.values(commands).filter(({ by }) => (by as readonly string[]).includes('marshal'))
  const lacking = Object.entries(languages).flatMap(([language, { outbox }]) =>
    asked
      .map(({ name }) => name)
      .filter((name) => name !== 'take-ticket' && !(name in outbox.commands))
      .map((name) => `${language}: ${name}`),
  )
  expect(asked.length).toBeGreaterThan(10)
  expect(lacking).toEqual([])
})
