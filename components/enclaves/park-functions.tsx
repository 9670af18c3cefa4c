import { EnclaveTile } from '@/components/motif/enclave-tile'

/** What the park is for, one tile each. */
export function ParkFunctions({ functions }: { functions: readonly string[] }) {
  return (
    <ul className="grid gap-px border border-line bg-line sm:grid-cols-2 lg:grid-cols-5">
      {functions.map((name, index) => (
        <li key={name} className="flex items-center gap-4 bg-surface px-4 py-4 lg:block lg:py-6">
          <EnclaveTile size={28} hosted={index % 2 === 0 ? 'host' : 'home'} />
          <span className="block font-semibold font-serif text-body first-letter:uppercase lg:mt-5 lg:text-h4">
            {name}
          </span>
        </li>
      ))}
    </ul>
  )
}
