import type { RoadmapStage } from './model';

export const STAGE_SCHEME = 'stage';
export const ROADMAP_SCHEME = 'roadmap';

/** `mastery/getting-started`: a stage over all roadmaps, as progress names it. */
export function stageKey(roadmap: string, stage: Pick<RoadmapStage, 'id'>): string {
  return `${roadmap}/${stage.id}`;
}

export function stageAddress(roadmap: string, stage: Pick<RoadmapStage, 'id'>): string {
  return `${STAGE_SCHEME}:${stageKey(roadmap, stage)}`;
}

export function roadmapAddress(roadmap: string): string {
  return `${ROADMAP_SCHEME}:${roadmap}`;
}

/** Undefined for everything that is no address of a stage; whether it exists is not checked here. */
export function readStageAddress(address: string): { readonly roadmap: string; readonly stage: string } | undefined {
  const [, roadmap, stage] = /^stage:([a-z0-9-]+)\/([a-z0-9.-]+)$/.exec(address) ?? [];
  return roadmap === undefined || stage === undefined ? undefined : { roadmap, stage };
}
