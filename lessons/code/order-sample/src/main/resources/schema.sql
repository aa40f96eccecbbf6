CREATE TABLE orders (
  id VARCHAR(36) PRIMARY KEY,
  customer VARCHAR(100) NOT NULL,
  sku VARCHAR(50) NOT NULL,
  quantity INT NOT NULL,
  cents BIGINT NOT NULL,
  status VARCHAR(20) NOT NULL
);

CREATE TABLE points (
  order_id VARCHAR(36) PRIMARY KEY,
  customer VARCHAR(100) NOT NULL,
  amount BIGINT NOT NULL
);

CREATE TABLE reservation (
  order_id VARCHAR(36) PRIMARY KEY,
  sku VARCHAR(50) NOT NULL,
  quantity INT NOT NULL
);
