import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

test('every engine has the same steps, by name', () => {
  const [sqlite, postgres] = ['sqlite', 'postgres'].map((engine) =>
    readdirSync(`server/store/migrations/${engine}`).sort(),
  )
  expect(postgres).toEqual(sqlite)
})
