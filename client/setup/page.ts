import '../common/lit-nonce.ts'
import '../common/own-text.ts'
import './parts/setup.ts'
import { begin } from '../common/begin.ts'

void begin('yi-setup')
