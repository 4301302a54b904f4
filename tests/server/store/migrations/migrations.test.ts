import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

test('every engine has migrations of the same names', () => {
  const [sqlite, postgres] = ['sqlite', 'postgres'].map((engine) =>
    readdirSync(`server/store/migrations/${engine}`).sort(),
  )
  expect(postgres).toEqual(sqlite)
})
