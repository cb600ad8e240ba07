/**
 * English words of feeling and where they lie between the worst (-1) and the best (1) a scale can hold. A star stands
 * for any short ending; words whose direction depends on the story (surprised, emotional) are left out on purpose.
 */

export const englishEmotionWords: readonly (readonly [number, string])[] = [
  [-1, "furious enraged rage desperate despair* devastat* horrif* horror hate hates hated hatred terrified panic panick* outrag* miserable disgust* infuriat* heartbroken traumati* nightmare awful terrible very_negative"],
  [-0.75, "angry anger angrily frustrat* resent* fear fears afraid scared frightened helpless hopeless humiliat* betray* cheated distress* stressed stressful stress overwhelm* ashamed exasperat* fed_up bitter agoniz* abandoned"],
  [
    -0.5,
    "anxious anxiety anxiously annoy* irritat* worry worried worries worrying disappoint* upset sad sadness unhappy dissatisf* confus* lost nervous impatien* grief lonely suspicio* distrust* mistrust* embarrass* guilt guilty regret* discourag* pain painful pained negative bad tense tension alarmed concern* offended ignored uneasy insecure fatigue* exhaust* tired vulnerable pressured rushed trapped stuck blocked disorient* sorrow* insult* tiring",
  ],
  [-0.25, "skeptic* sceptic* doubt* unsure uncertain* hesitat* cautio* wary bored boring boredom indecisive puzzled reluctan* unconvinced overloaded apprehens* not_sure careful reserved uninterested disengaged unimpressed distracted torn puzzlement"],
  [0, "neutral indifferen* ok okay so_so meh fine average normal mixed ambivalen* unmoved matter_of_fact as_expected"],
  [0.25, "curious curiosity interest interested interesting hopeful hope hopes hoping attentive aware intrigued focused focussed open_minded expectant expectation anticipat* prepared patient thoughtful reflective"],
  [
    0.5,
    "satisfied satisfaction satisfying confident confidence engaged engagement calm calmer relief relieved relaxed trust trusting trusts content pleased pleasant comfortable comfort positive good glad encourag* motivated motivation optimis* secure security safe reassur* supported empowered accomplish* understood welcome welcomed assured determined inspired eager valued convinced appreciated appreciative cared_for productive smooth",
  ],
  [0.75, "happy happier happiness happily excited excitement exciting proud pride enthus* impressed grateful gratitude thankful joy joyful fun enjoy* love loved loves loving amused loyal delight fulfilled great thrilling energi* cheerful"],
  [1, "delighted ecstatic thrilled elated overjoyed euphori* bliss* amazed amazing wow fantastic brilliant excellent awesome wonderful very_positive enchanted triumph*"],
];

/** Words that turn what follows around or take it away: with one of them a text is no longer a plain word of feeling. */
export const englishNegations: readonly string[] = [
  "not", "no", "never", "without", "lack", "lacks", "lacking", "loss", "less", "hardly", "barely", "isnt", "arent", "wasnt", "dont", "doesnt", "didnt", "cant", "cannot", "isn", "don", "doesn", "neither", "nor", "losing", "loses", "if", "or",
];
