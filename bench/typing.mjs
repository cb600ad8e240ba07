export async function measureTyping() { return []; }
