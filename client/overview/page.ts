import '../common/lit-nonce.ts'
import '../common/own-text.ts'
import './parts/overview.ts'
