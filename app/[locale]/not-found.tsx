import NotFound from '@/app/[locale]/(public)/not-found'

/** For the console, which has no public frame. */
export default function BareNotFound() {
  return (
    <main id="main">
      <NotFound />
    </main>
  )
}
