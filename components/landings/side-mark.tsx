import { getTranslations } from 'next-intl/server'
import { EnclaveTile } from '@/components/motif/enclave-tile'
import { classes } from '@/components/ui/classes'

/** Whose it is: the park's, in the host city's colour, or the district's, in the home city's. */
export async function SideMark({ side }: { side: 'PARK' | 'DISTRICT' }) {
  const t = await getTranslations('landings.side')
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-table',
        side === 'PARK' ? 'text-host-700' : 'text-home-700',
      )}
    >
      <EnclaveTile size={14} hosted={side === 'PARK' ? 'host' : 'home'} />
      {t(side)}
    </span>
  )
}
