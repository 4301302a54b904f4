import type { Words } from '../words.ts'

export const steps: Words['steps'] = {
  entrance: '入口',
  registration: '登記',
  consent: '知情同意',
  sampling: '採樣',
  vaccination: '接種',
  observation: '觀察',
  door: '門口',
  window: '窗口',
  cashier: '繳費',
}
