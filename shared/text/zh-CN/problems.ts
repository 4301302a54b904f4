import type { ProblemCode } from '../../protocol/problems.ts'
import type { staff } from './staff.ts'

type Problems = Record<Exclude<ProblemCode, keyof typeof staff>, { title: string; detail: string }>

export const problems: Problems = {
  invalid: { title: '内容有误', detail: '请更正标出的内容后再试。' },
  'pass-needed': { title: '请扫描大屏上的二维码', detail: '取号需要到现场扫码。' },
  'pass-expired': { title: '二维码已更新', detail: '请再扫一次大屏上的二维码。' },
  'unknown-ticket': { title: '没有这个号', detail: '请核对号码。' },
  'day-closed': { title: '现在不发号', detail: '今天的发号已结束或还没开始。' },
  'queue-paused': { title: '此队列暂停发号', detail: '请稍候，或选择其他队列。' },
  'marshal-needed': {
    title: '请找引导员取号',
    detail: '短时间内取号的人太多。请告诉现场引导员，由引导员放行或为您取号。',
  },
  'ticket-over': { title: '这个号已结束', detail: '需要时请重新取号。' },
  'wrong-state': { title: '现在不能这样做', detail: '这个号的状态已经变了。' },
  unavailable: { title: '暂时无法记录', detail: '尚未确认成功，请稍后再试，不会重复取号。' },
}
