import '../common/browser/lit-nonce.ts'
import '../common/browser/own-text.ts'
import './parts/setup.ts'
import { begin } from '../common/page/begin.ts'

void begin('yi-setup')
