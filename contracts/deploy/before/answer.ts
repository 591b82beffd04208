import { BaseError, HttpRequestError, TimeoutError } from 'viem';

/**
 * What a contract answers, or undefined if it reverts, has no code or answers something else than was asked for.
 * @throws the node's error if the node did not respond: that says nothing about the contract
 */
export async function answerOf<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const isOfNode = (each: unknown) => each instanceof HttpRequestError || each instanceof TimeoutError;
    if (error instanceof BaseError && !error.walk(isOfNode)) return undefined;
    throw error;
  }
}
