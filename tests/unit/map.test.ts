import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { diagram } from '@/lib/core/workflow'
import { commitmentWorkflow } from '@/lib/domains/commitments/workflow'
import { cooperationWorkflow } from '@/lib/domains/cooperation/workflow'
import { entryWorkflow } from '@/lib/domains/entries/workflow'
import { eventWorkflow } from '@/lib/domains/events/workflow'
import { importWorkflow } from '@/lib/domains/imports/workflow'
import { introductionWorkflow } from '@/lib/domains/introductions/workflow'
import { landingWorkflow } from '@/lib/domains/landings/workflow'
import { matchWorkflow } from '@/lib/domains/matches/workflow'
import { milestoneWorkflow } from '@/lib/domains/milestones/workflow'
import { patentWorkflow } from '@/lib/domains/patents/workflow'
import { profileWorkflow } from '@/lib/domains/profiles/workflow'
import { projectWorkflow } from '@/lib/domains/projects/workflow'
import { referralWorkflow } from '@/lib/domains/referrals/workflow'
import { registrationWorkflow } from '@/lib/domains/registrations/workflow'
import { residencyWorkflow } from '@/lib/domains/residency/workflow'
import { talentWorkflow } from '@/lib/domains/talent/workflow'
import { tenancyWorkflow } from '@/lib/domains/tenancies/workflow'
import { updateWorkflow } from '@/lib/domains/updates/workflow'
import { visitorWorkflow } from '@/lib/domains/visitors/workflow'
import { visitWorkflow } from '@/lib/domains/visits/workflow'

test('the map prints each machine as its table has it', () => {
  const map = readFileSync('lib/README.md', 'utf8')
  const printed = [...map.matchAll(/```mermaid\n([\s\S]*?)\n```/g)].map(([, text]) => text)
  expect(printed).toEqual([
    diagram(residencyWorkflow),
    diagram(tenancyWorkflow),
    diagram(projectWorkflow),
    diagram(referralWorkflow),
    diagram(landingWorkflow),
    diagram(milestoneWorkflow),
    diagram(commitmentWorkflow),
    diagram(talentWorkflow),
    diagram(introductionWorkflow),
    diagram(cooperationWorkflow),
    diagram(matchWorkflow),
    diagram(profileWorkflow),
    diagram(updateWorkflow),
    diagram(entryWorkflow),
    diagram(eventWorkflow),
    diagram(registrationWorkflow),
    diagram(visitWorkflow),
    diagram(visitorWorkflow),
    diagram(patentWorkflow),
    diagram(importWorkflow),
  ])
})
