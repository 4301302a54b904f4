import { expect, test } from 'vitest'
import { inCell } from '../../../server/http/cell.ts'

test('a value that a spreadsheet would take for a number, a date, a formula or a boolean is kept as text', () => {
  const taken = [
    '1-2',
    '007',
    '0',
    '00',
    '1E5',
    '1e5',
    '-1',
    '3月5日',
    '1PM',
    'Mar-1',
    'MAY2',
    'sept3',
    'TRUE',
    'false',
    '２',
    '12345678901',
    '=1+1',
    '@A1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
  ]
  for (const desk of taken) expect(inCell(desk)).toBe(`'${desk}`)
})

test('a name that is read back unchanged gets no prefix', () => {
  for (const desk of ['1', '10', '205', 'A1', 'A-1', '东1', '窗口2', 'Desk1', 'Truelove', 'Maria', '一号'])
    expect(inCell(desk)).toBe(desk)
})
