"""Points for paid orders, once for each order, however often its message comes."""

import logging
from typing import Any, Protocol

from rocketmq import ConsumeResult, Message, MessageListener

log = logging.getLogger(__name__)


class Connection(Protocol):
    """What every driver of the DB-API has."""

    def cursor(self) -> Any: ...
    def commit(self) -> None: ...
    def rollback(self) -> None: ...


# #region once
def award(connection: Connection, order_id: str, account_id: str, points: int) -> bool:
    """True when this order got its points now, False when it had them."""
    cursor = connection.cursor()
    try:
        cursor.execute(
            "INSERT INTO points_entry (order_id, account_id, points) VALUES (%s, %s, %s)",
            (order_id, account_id, points),
        )
        cursor.execute("UPDATE account SET points = points + %s WHERE id = %s", (points, account_id))
        connection.commit()  # entry and points together, or neither
        return True
    except Exception as error:
        connection.rollback()
        if error.args and error.args[0] == 1062:  # a duplicate key, and no other error
            return False
        raise


# #endregion


class Points(MessageListener):
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def consume(self, message: Message) -> ConsumeResult:
        order_id = next(iter(message.keys or ()), "")
        try:
            is_new = award(self._connection, order_id, (message.body or b"").decode(), 10)
            log.info("order %s: new %s", order_id, is_new)
        except Exception as error:
            log.warning("order %s comes again: %s", order_id, error)
            return ConsumeResult.FAILURE
        return ConsumeResult.SUCCESS
