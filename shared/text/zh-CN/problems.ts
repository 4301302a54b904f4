import type { ProblemCode } from '../../protocol/problems.ts'
import type { staff } from './staff.ts'

type Problems = Record<Exclude<ProblemCode, keyof typeof staff>, { title: string; detail: string }>

export const problems: Problems = {
  unavailable: { title: '暂时无法记录', detail: '尚未确认成功，请稍后再试，不会重复取号。' },
}
