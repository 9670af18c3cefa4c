import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const root = dirname(fileURLToPath(import.meta.url))
// Everything but machines' routes, Next's own files, the prefixed language and files with an extension is a page of
// the first language, whose prefix the reader never sees. A rewrite, not a proxy: there is no middleware to rely on.
const UNPREFIXED = '/:path((?!api/|_next/|en/|en$|zh-CN/|zh-CN$|fonts/|[^/]*\\.[^/]+$).*)'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  compress: true,
  // A page has its title when it comes, and not some time after: who reads by ear, or without scripts, hears it first.
  htmlLimitedBots: /.*/,
  outputFileTracingRoot: root,
  turbopack: { root },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'pg-boss', 'nodemailer', 'chinese-days', 'exceljs'],
  experimental: { serverActions: { bodySizeLimit: '256kb' } },
  async rewrites() {
    return {
      beforeFiles: [
        { source: '/', destination: '/zh-CN' },
        { source: UNPREFIXED, destination: '/zh-CN/:path' },
      ],
      afterFiles: [],
      fallback: [],
    }
  },
  async redirects() {
    return [
      { source: '/zh-CN', destination: '/', permanent: true },
      { source: '/zh-CN/:path*', destination: '/:path*', permanent: true },
    ]
  },
}

export default createNextIntlPlugin('./lib/core/i18n/request.ts')(config)
