/** What is thrown while a command line is read that cannot be understood. */

/** Carries a sentence for people about their command line; an empty one asks for the whole usage. */
export class Misunderstood extends Error {}
