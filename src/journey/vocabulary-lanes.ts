/** Names of the lanes on a stage or a touchpoint: each canonical lane with its other spellings, English and Russian. Words only, no reading. */
import type { CanonicalLane } from "./lane-keys";

export const laneVocabulary: readonly (readonly [CanonicalLane, string])[] = [
  ["goals", "goal, needs, jobs, цель, цели, потребность, потребности, задача, задачи"],
  ["motives", "motivation, motivations, мотив, мотивы, мотивация"],
  ["expectations", "expects, ожидание, ожидания"],
  ["fears", "concerns, worries, страх, страхи, опасения"],
  ["values", "ценности"],
  ["actions", "action, doing, does, behaviour, behavior, действие, действия, поведение, что делает"],
  ["thoughts", "thought, thinking, thinks, quote, quotes, мысль, мысли, думает, цитата, цитаты"],
  ["questions", "question, asks, вопрос, вопросы"],
  ["barriers", "barrier, pain, pains, pain points, problems, obstacles, friction, frictions, critical points, барьер, барьеры, проблема, проблемы, боль, боли, трудности, критические точки"],
  ["solutions", "solution, opportunity, opportunities, ideas, improvements, what to do, insights, решение, решения, способы преодоления, что делать, что делать бизнесу, возможности, идеи, инсайты"],
  ["company-tasks", "business goals, company goals, задачи компании, задачи маркетолога, задачи бизнеса, цели бизнеса"],
  ["kpi", "kpis, metric, metrics, показатель, показатели, метрика, метрики"],
  ["evidence", "sources, research, доказательства, исследования"],
  ["frontstage", "фронтстейдж"],
  ["backstage", "internal, бэкстейдж, внутренние процессы, бизнес-процессы"],
  ["support", "support processes, поддержка"],
];
