/**
 * Names of rows and columns in maps of other people, beyond the format's own vocabulary: stems in English, Russian,
 * Portuguese, Spanish, French, German, Chinese, Japanese and Korean. `word*` is a stem, `a_b` two words in a row (stems
 * each), the rest whole words; Chinese, Japanese and Korean ones may stand anywhere in a label. Words only.
 */
import type { CanonicalLane } from "../../journey/lane-keys";

/** What a label can mean: a lane, a property, what names a stage or a step, a mere number, or the author's own lane. */
export type LabelTarget =
  | CanonicalLane | "touchpoints" | "channel" | "emotion" | "personas" | "reach" | "stage" | "step" | "number" | "own";

export const pairWords: readonly (readonly [LabelTarget, string])[] = [
  ["company-tasks", "business_action* company_action* ação_negóci* ações_negóci* acoes_negoci* acciones_negocio действ*_компан* действ*_бизнес* business_goal* business_objective* company_goal* цел*_бизнес* цел*_компан* задач*_бизнес* задач*_компан* objetivo*_negóci* objetivo*_negoci*"],
  ["touchpoints", "touch_point* entry_point* contact_point* точк*_контакт* точк*_касан* точк*_соприкосновен* точк*_взаимодейств* точк*_вход* punto*_contact* ponto*_contat* ponto*_contact* point*_contact"],
  ["solutions", "точк*_рост* что_меняем что_делаем что_улучшить what_improve* next_action*"],
  ["actions", "что_делает что_видит user_task* ce_fait"],
  ["emotion", "ce_ressent moral_state"],
  ["kpi", "success_criteri* success_metric* success_measure* критери*_успех* critère*_succès critério*_sucesso"],
  ["frontstage", "front_stage system_response* system_action* ответ*_систем* действ*_систем* resposta*_sistema"],
  ["backstage", "back_stage internal_process* business_process* внутренн*_процесс* бизнес_процесс*"],
  ["support", "support_system* support_process* вспомогательн*_процесс* proces*_soporte proces*_apoyo processo*_suporte processo*_apoio processus_support"],
];

export const singleWords: readonly (readonly [LabelTarget, string])[] = [
  ["stage", "stage stages phase phases этап этапы стадия стадии фаза фазы etapa etapas fase fases étape étapes etape stufe stufen phasen период aşama tahap tahapan etap etapy"],
  ["step", "step шаг paso passo passos schritt name название milestone activity_name"],
  ["touchpoints", "touchpoint* screen screens экран* tela telas pantalla* écran* bildschirm* berührungspunkt* kontaktpunkt* interaction* interacci* interaç* взаимодейств*"],
  ["channel", "channel* канал* canal canais canales canaux kanal kanäle kanaele kanały"],
  ["emotion", "emotion* эмоц* эмоциональн* feel feels feeling* mood moods sentiment* настроен* чувств* чувствует ощущен* переживан* emoç* emoc* sente sentimient* émotion* ressenti* gefühl* stimmung* emotionen erlebnis* удовлетвор* satisfaç* satisfacci* satisfaction* expérience* experiencia* experiência* emocje duygu* perasaan"],
  ["thoughts", "thought* think* thinks мысл* думает pensament* pensa pensamient* piensa pensée* pense gedank* denkt quote* цитат* mindset düşünce*"],
  ["questions", "question* вопрос* pregunta* pergunta* frage fragen"],
  ["actions", "action* activit* behavio* doing does task tasks действ* поведен* ação ações acao acoes ação* faz acción* accion* hace comportament* comportamiento* aktion* handlung* verhalten tut aktivität* aktivitaet* fait działani* aksi"],
  ["barriers", "pain* friction* frustrat* obstacle* barrier* problem* challenge* difficult* issue issues blocker* risk risks боль боли болей болев* барьер* проблем* трудност* препятств* сложност* риск риски фрустрац* dor dores frustraç* dificuldade* risco riscos barreira* dolor* obstácul* fricci* douleur* irritant* atrito* frein freins schmerz* hürde* risiko risiken"],
  ["solutions", "opportunit* improvement* solution* idea ideas recommendation* fix fixes oportunidad* oportunidade* melhoria* mejora* soluç* solucion* возможност* решени* улучшени* идеи идея рекомендац* opportunité* piste* amélioration* chance chancen möglichkeit* verbesserung* lösung* potenzial* potential* szanse"],
  ["goals", "goal* need needs objective* jobs jtbd цель цели потребност* задач* objetiv* meta metas necessidade* necesidad* objectif* besoin* ziel ziele bedürfnis* cele"],
  ["expectations", "expectation* expects ожидан* expectativa* attente attentes erwartung*"],
  ["fears", "fear fears concern concerns worry worries doubt doubts страх* опасен* сомнен* miedo* medo medos peur peurs angst ängste"],
  ["motives", "motive motives motivation* мотив* motivaç* motivación* motivationen"],
  ["kpi", "kpi* metric* метрик* показател* métric* metrica* kennzahl* indicador* indicateur* measure measures"],
  ["evidence", "evidence source sources источник* доказат* fonte fontes fuente fuentes quelle quellen"],
  ["frontstage", "frontstage onstage фронтстейдж"],
  ["backstage", "backstage бэкстейдж"],
  ["personas", "persona personas actor actors актор* персон* ator atores"],
  ["support", "supporting"],
  ["number", "no nr num id idx rank номер"],
];

export const ideographs: readonly (readonly [LabelTarget, string])[] = [
  ["touchpoints", "触点 接触点 入口来源 觸點 タッチポイント 接点 터치포인트 접점 接触面 화면 画面"],
  ["company-tasks", "业务目标 ビジネス目標 비즈니스목표"],
  ["frontstage", "系统响应 系统反应 系统反馈 시스템응답 システム応答"],
  ["backstage", "后台 バックステージ 백스테이지"],
  ["channel", "渠道 通路 チャネル チャンネル 채널"],
  ["thoughts", "想法 心理 思考 考え 생각 在想 心声"],
  ["emotion", "情绪 情緒 情感 感受 感情 気持ち 心情 감정 기분"],
  ["barriers", "痛点 痛點 课题 課題 問題 问题 困难 ペインポイント 페인포인트 페인 고충 문제 불편 이탈위험 风险 風險 リスク"],
  ["solutions", "机会 機會 機会 施策 改善 改进 建议 解决 解決 対応 기회 개선 해결 대응"],
  ["actions", "行为 行為 アクション 行動 行动 操作 행동 활동 动作"],
  ["goals", "目标 目標 ゴール 目的 需求 ニーズ 목표 니즈"],
  ["expectations", "期望 期待 기대"],
  ["questions", "疑问 疑問 질문"],
  ["kpi", "指标 指標 지표"],
  ["evidence", "来源 证据 根拠 근거 출처"],
  ["personas", "角色 페르소나 ペルソナ"],
  ["step", "步骤 ステップ 스텝"],
  ["stage", "阶段 階段 段階 フェーズ ステージ 단계"],
  ["number", "序号 번호 番号"],
];
