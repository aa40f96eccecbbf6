-- Run by hand on MariaDB 10.11: mariadb shop < idempotence.sql; it leaves its tables as it found them.

-- #region tables
CREATE TABLE account (
  id      VARCHAR(32) PRIMARY KEY,
  points  BIGINT NOT NULL
) ENGINE = InnoDB;

CREATE TABLE points_entry (
  order_id    VARCHAR(64) NOT NULL,
  account_id  VARCHAR(32) NOT NULL,
  points      BIGINT NOT NULL,
  created_at  TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (order_id)          -- an order gives points once: the business rule, written down
) ENGINE = InnoDB;

CREATE TABLE handled (
  consumer_group  VARCHAR(120) NOT NULL,
  message_key     VARCHAR(64) NOT NULL,
  handled_on      DATE NOT NULL DEFAULT (CURRENT_DATE),
  PRIMARY KEY (consumer_group, message_key)
) ENGINE = InnoDB;

CREATE TABLE orders (
  id       VARCHAR(64) PRIMARY KEY,
  status   VARCHAR(16) NOT NULL,
  version  BIGINT NOT NULL DEFAULT 0
) ENGINE = InnoDB;
-- #endregion

INSERT INTO account VALUES ('u1', 0);
INSERT INTO orders VALUES ('o1', 'CREATED', 3);

-- #region unique-key
START TRANSACTION;
INSERT INTO points_entry (order_id, account_id, points) VALUES ('o1', 'u1', 10);  -- a repeat ends here, error 1062
UPDATE account SET points = points + 10 WHERE id = 'u1';
COMMIT;
-- #endregion

-- #region handled
START TRANSACTION;
INSERT INTO handled (consumer_group, message_key) VALUES ('coupons', 'o1');       -- a repeat ends here
-- ... whatever this group does with the message, in the same transaction ...
COMMIT;
-- #endregion

-- #region state
UPDATE orders SET status = 'PAID' WHERE id = 'o1' AND status = 'CREATED';         -- 1 row: done now. 0 rows: look why
-- #endregion

-- #region version
UPDATE orders SET status = 'PAID', version = 4 WHERE id = 'o1' AND version < 4;   -- older and repeated ones change nothing
-- #endregion

-- #region clean
DELETE FROM handled WHERE handled_on < CURRENT_DATE - INTERVAL 7 DAY LIMIT 10000; -- longer than a message can live
-- #endregion

DROP TABLE orders, handled, points_entry, account;
