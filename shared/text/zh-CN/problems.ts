import type { ProblemCode } from '../../protocol/problems.ts'
import type { staff } from './staff.ts'

type Problems = Record<Exclude<ProblemCode, keyof typeof staff>, { title: string; detail: string }>

export const problems: Problems = {
  invalid: { title: '内容有误', detail: '请更正标出的内容后再试。' },
  'pass-needed': { title: '请扫描大屏上的二维码', detail: '取号需要到现场扫码。' },
  'pass-expired': { title: '二维码已更新', detail: '请再扫一次大屏上的二维码。' },
  'not-allowed': { title: '无权操作', detail: '您还没有分配到这个点，或没有这项权限，请找负责人。' },
  'not-yours': { title: '这不是您的号', detail: '请用取号的手机操作，或请引导员帮忙。' },
  'unknown-site': { title: '没有这个服务点', detail: '请核对地址，或重新扫码。' },
  'unknown-queue': { title: '没有这个队列', detail: '请重新选择队列。' },
  'unknown-ticket': { title: '没有这个号', detail: '请核对号码。' },
  'day-closed': { title: '现在不发号', detail: '今天的发号已结束或还没开始。' },
  'queue-paused': { title: '此队列暂停发号', detail: '请稍候，或选择其他队列。' },
  'marshal-needed': {
    title: '请找引导员取号',
    detail: '短时间内取号的人太多。请告诉现场引导员，由引导员放行或为您取号。',
  },
  'numbers-unsure': {
    title: '暂时不发号',
    detail: '最近发出的号没有留下记录，请等现场引导员确认从哪个号继续。',
  },
  'number-lost': {
    title: '系统里已没有这个号',
    detail: '这个号的记录已丢失。请把手机给引导员看，或重新取号。',
  },
  'ticket-over': { title: '这个号已结束', detail: '需要时请重新取号。' },
  'wrong-state': { title: '现在不能这样做', detail: '这个号的状态已经变了。' },
  'too-many-requests': { title: '操作太频繁', detail: '请稍候再试。' },
  'day-damaged': {
    title: '这一天的记录读不出来了',
    detail: '请听从引导员安排。引导员可以从能读出的记录继续，也可以从下一个日期重新发号。',
  },
  'command-failed': {
    title: '这一步没有办成',
    detail: '再试也不会成功，什么都没有改变，请找引导员。',
  },
  unavailable: { title: '暂时无法记录', detail: '尚未确认成功，请稍后再试，不会重复取号。' },
}
