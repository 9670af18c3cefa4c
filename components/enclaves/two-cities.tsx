import { EnclaveTile } from '@/components/motif/enclave-tile'

type City = { role: string; name: string; detail: string }

/** What an enclave is, as a drawing: the host's ground with a piece of the home city in it, each led to its name. */
export function TwoCities({ title, host, home }: { title: string; host: City; home: City }) {
  return (
    <figure className="graticule rounded-tile border border-line bg-surface p-5 sm:p-7">
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] grid-rows-[auto_1fr_auto] gap-x-5 sm:gap-x-7">
        <EnclaveTile title={title} className="row-span-3 h-auto w-full self-stretch" />
        <Name city={host} edge="border-host-700" tone="text-host-700" />
        <span className="min-h-4" />
        <Name city={home} edge="border-home-600" tone="text-home-700" />
      </div>
    </figure>
  )
}

function Name({ city, edge, tone }: { city: City; edge: string; tone: string }) {
  return (
    <div className={`border-s-2 bg-surface ps-3 ${edge}`}>
      <p className="text-ink-3 text-meta">{city.role}</p>
      <p className={`font-semibold font-serif text-h3 ${tone}`}>{city.name}</p>
      <p className="text-ink-2 text-table">{city.detail}</p>
    </div>
  )
}
