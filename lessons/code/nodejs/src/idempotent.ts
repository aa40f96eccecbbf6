// Points for paid orders, once for each order, however often its message comes.
import { ConsumeResult, type MessageView } from 'rocketmq-client-nodejs';

/** What the promise API of the MySQL drivers has. */
interface Connection {
    beginTransaction(): Promise<void>;
    execute(sql: string, values: unknown[]): Promise<unknown>;
    commit(): Promise<void>;
    rollback(): Promise<void>;
}

// #region once
/** True when this order got its points now, false when it had them. */
async function award(connection: Connection, orderId: string, accountId: string, points: number) {
    await connection.beginTransaction();
    try {
        const entry = [orderId, accountId, points];
        await connection.execute('INSERT INTO points_entry (order_id, account_id, points) VALUES (?, ?, ?)', entry);
        await connection.execute('UPDATE account SET points = points + ? WHERE id = ?', [points, accountId]);
        await connection.commit(); // entry and points together, or neither
        return true;
    } catch (error) {
        await connection.rollback();
        if ((error as { errno?: number }).errno === 1062) return false; // a duplicate key, and no other error
        throw error;
    }
}
// #endregion

export async function onPaid(connection: Connection, message: MessageView) {
    try {
        const orderId = message.keys[0] ?? '';
        if (!(await award(connection, orderId, message.body.toString(), 10))) console.log(`${orderId} has its points`);
        return ConsumeResult.SUCCESS;
    } catch (error) {
        console.warn(`message ${message.messageId} comes again:`, error);
        return ConsumeResult.FAILURE;
    }
}
